namespace Pishran.Engine.Fixtures;

/// <summary>
/// Perfect matching of least cost in a complete graph with an even number of nodes: Edmonds' blossom algorithm in its primal-dual form
/// (Edmonds 1965; Galil 1986), the cube of the nodes in time. Nodes are 1 .. n inside, blossoms follow; 0 means none.
/// </summary>
internal sealed class Blossom
{
    private readonly int _nodes;
    private readonly Edge[,] _edge;
    private readonly long[] _label;
    private readonly int[] _match, _slack, _outer, _parent, _sign, _seen;
    private readonly int[,] _from;
    private readonly List<int>[] _petals;
    private readonly Queue<int> _queue = new();
    private int _last;
    private int _time;

    private Blossom(long[,] cost)
    {
        _nodes = _last = cost.GetLength(0);
        var room = _nodes + _nodes / 2 + 2;
        (_edge, _from, _label) = (new Edge[room, room], new int[room, room], new long[room]);
        (_match, _slack, _outer) = (new int[room], new int[room], new int[room]);
        (_parent, _sign, _seen) = (new int[room], new int[room], new int[room]);
        _petals = [.. Enumerable.Range(0, room).Select(_ => new List<int>())];
        var dearest = cost.Cast<long>().DefaultIfEmpty().Max();
        for (var u = 1; u <= _nodes; u++)
        {
            (_outer[u], _from[u, u], _label[u]) = (u, u, dearest + 1);
            for (var v = 1; v <= _nodes; v++) _edge[u, v] = new(u, v, u == v ? 0 : dearest + 1 - cost[u - 1, v - 1]);
        }
    }

    /// <summary>The partner of each node.</summary>
    /// <param name="cost">Symmetric, at least 0, with an even number of rows; the diagonal is left out.</param>
    public static int[] Match(long[,] cost)
    {
        var blossom = new Blossom(cost);
        while (blossom.Grow())
        {
            // each round adds one pair
        }

        return [.. Enumerable.Range(1, blossom._nodes).Select(u => blossom._match[u] - 1)];
    }

    private long Distance(Edge e) => _label[e.U] + _label[e.V] - 2 * _edge[e.U, e.V].Weight;

    /// <summary>Searches from all free nodes until a pair can be added; false when none can.</summary>
    private bool Grow()
    {
        Array.Fill(_sign, -1, 0, _last + 1);
        Array.Clear(_slack, 0, _last + 1);
        _queue.Clear();
        for (var x = 1; x <= _last; x++)
            if (_outer[x] == x && _match[x] == 0)
            {
                (_parent[x], _sign[x]) = (0, 0);
                Push(x);
            }

        if (_queue.Count == 0) return false;
        while (true)
        {
            if (Search()) return true;
            if (!Lower(Step())) return false;
            if (Tighten()) return true;
            for (var b = _nodes + 1; b <= _last; b++)
                if (_outer[b] == b && _sign[b] == 1 && _label[b] == 0) Open(b);
        }
    }

    private bool Search()
    {
        while (_queue.TryDequeue(out var u))
        {
            if (_sign[_outer[u]] == 1) continue;
            for (var v = 1; v <= _nodes; v++)
            {
                if (_edge[u, v].Weight <= 0 || _outer[u] == _outer[v]) continue;
                if (Distance(_edge[u, v]) > 0) Slacken(u, _outer[v]);
                else if (Found(_edge[u, v])) return true;
            }
        }

        return false;
    }

    private long Step()
    {
        var step = long.MaxValue;
        for (var b = _nodes + 1; b <= _last; b++)
            if (_outer[b] == b && _sign[b] == 1) step = Math.Min(step, _label[b] / 2);
        for (var x = 1; x <= _last; x++)
        {
            if (_outer[x] != x || _slack[x] == 0) continue;
            if (_sign[x] == -1) step = Math.Min(step, Distance(_edge[_slack[x], x]));
            else if (_sign[x] == 0) step = Math.Min(step, Distance(_edge[_slack[x], x]) / 2);
        }

        return step;
    }

    private bool Lower(long step)
    {
        for (var u = 1; u <= _nodes; u++)
        {
            if (_sign[_outer[u]] == 0)
            {
                if (_label[u] <= step) return false;
                _label[u] -= step;
            }
            else if (_sign[_outer[u]] == 1) _label[u] += step;
        }

        for (var b = _nodes + 1; b <= _last; b++)
        {
            if (_outer[b] != b) continue;
            if (_sign[b] == 0) _label[b] += 2 * step;
            else if (_sign[b] == 1) _label[b] -= 2 * step;
        }

        return true;
    }

    private bool Tighten()
    {
        _queue.Clear();
        for (var x = 1; x <= _last; x++)
            if (_outer[x] == x && _slack[x] != 0 && _outer[_slack[x]] != x && Distance(_edge[_slack[x], x]) == 0 && Found(_edge[_slack[x], x])) return true;
        return false;
    }

    /// <summary>A tight edge grows a tree, closes a blossom, or joins two trees (true).</summary>
    private bool Found(Edge e)
    {
        var (u, v) = (_outer[e.U], _outer[e.V]);
        if (_sign[v] == -1)
        {
            (_parent[v], _sign[v]) = (e.U, 1);
            var next = _outer[_match[v]];
            _slack[v] = _slack[next] = 0;
            _sign[next] = 0;
            Push(next);
        }
        else if (_sign[v] == 0)
        {
            var root = Common(u, v);
            if (root == 0)
            {
                Augment(u, v);
                Augment(v, u);
                return true;
            }

            Close(u, root, v);
        }

        return false;
    }

    private void Slacken(int u, int x)
    {
        if (_slack[x] == 0 || Distance(_edge[u, x]) < Distance(_edge[_slack[x], x])) _slack[x] = u;
    }

    private void SetSlack(int x)
    {
        _slack[x] = 0;
        for (var u = 1; u <= _nodes; u++)
            if (_edge[u, x].Weight > 0 && _outer[u] != x && _sign[_outer[u]] == 0) Slacken(u, x);
    }

    private void Push(int x)
    {
        if (x <= _nodes) _queue.Enqueue(x);
        else foreach (var petal in _petals[x]) Push(petal);
    }

    private void SetOuter(int x, int blossom)
    {
        _outer[x] = blossom;
        if (x > _nodes) foreach (var petal in _petals[x]) SetOuter(petal, blossom);
    }

    /// <summary>Where a petal stands, after turning the blossom so that the way there is even.</summary>
    private int Even(int blossom, int petal)
    {
        var at = _petals[blossom].IndexOf(petal);
        if (at % 2 == 0) return at;
        _petals[blossom].Reverse(1, _petals[blossom].Count - 1);
        return _petals[blossom].Count - at;
    }

    private void SetMatch(int u, int v)
    {
        _match[u] = _edge[u, v].V;
        if (u <= _nodes) return;

        var petal = _from[u, _edge[u, v].U];
        var at = Even(u, petal);
        for (var k = 0; k < at; k++) SetMatch(_petals[u][k], _petals[u][k ^ 1]);
        SetMatch(petal, v);
        _petals[u] = [.. _petals[u][at..], .. _petals[u][..at]];
    }

    private void Augment(int u, int v)
    {
        while (true)
        {
            var next = _outer[_match[u]];
            SetMatch(u, v);
            if (next == 0) return;
            SetMatch(next, _outer[_parent[next]]);
            (u, v) = (_outer[_parent[next]], next);
        }
    }

    private int Common(int u, int v)
    {
        for (_time++; u != 0 || v != 0; (u, v) = (v, u))
        {
            if (u == 0) continue;
            if (_seen[u] == _time) return u;
            _seen[u] = _time;
            u = _outer[_match[u]];
            if (u != 0) u = _outer[_parent[u]];
        }

        return 0;
    }

    private void Close(int u, int root, int v)
    {
        var b = _nodes + 1;
        while (b <= _last && _outer[b] != 0) b++;
        _last = Math.Max(_last, b);
        (_label[b], _sign[b], _match[b]) = (0, 0, _match[root]);
        _petals[b] = [root];
        Climb(b, u, root);
        _petals[b].Reverse(1, _petals[b].Count - 1);
        Climb(b, v, root);
        SetOuter(b, b);
        for (var x = 1; x <= _last; x++) (_edge[b, x], _edge[x, b]) = (default, default);
        for (var x = 1; x <= _nodes; x++) _from[b, x] = 0;
        foreach (var petal in _petals[b]) Join(b, petal);
        SetSlack(b);
    }

    private void Climb(int b, int from, int root)
    {
        for (var x = from; x != root;)
        {
            var y = _outer[_match[x]];
            _petals[b].Add(x);
            _petals[b].Add(y);
            Push(y);
            x = _outer[_parent[y]];
        }
    }

    private void Join(int b, int petal)
    {
        for (var x = 1; x <= _last; x++)
            if (_edge[b, x].Weight == 0 || Distance(_edge[petal, x]) < Distance(_edge[b, x])) (_edge[b, x], _edge[x, b]) = (_edge[petal, x], _edge[x, petal]);
        for (var x = 1; x <= _nodes; x++)
            if (_from[petal, x] != 0) _from[b, x] = petal;
    }

    private void Open(int b)
    {
        foreach (var petal in _petals[b]) SetOuter(petal, petal);
        var entry = _from[b, _edge[b, _parent[b]].U];
        var at = Even(b, entry);
        for (var k = 0; k < at; k += 2)
        {
            var (odd, even) = (_petals[b][k], _petals[b][k + 1]);
            _parent[odd] = _edge[even, odd].U;
            (_sign[odd], _sign[even], _slack[odd]) = (1, 0, 0);
            SetSlack(even);
            Push(even);
        }

        (_sign[entry], _parent[entry]) = (1, _parent[b]);
        for (var k = at + 1; k < _petals[b].Count; k++)
        {
            _sign[_petals[b][k]] = -1;
            SetSlack(_petals[b][k]);
        }

        _outer[b] = 0;
    }

    private readonly record struct Edge(int U, int V, long Weight);
}
