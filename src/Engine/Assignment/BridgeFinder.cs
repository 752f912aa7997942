namespace Pishran.Engine.Assignment;

/// <summary>Edges without which a graph falls apart (Tarjan 1974), without recursion.</summary>
internal sealed class BridgeFinder
{
    private readonly List<(int Node, int Edge)>[] _neighbours;
    private readonly int[] _entered;
    private readonly int[] _lowest;

    public BridgeFinder(int nodes, (int A, int B)[] edges)
    {
        _neighbours = [.. Enumerable.Range(0, nodes).Select(_ => new List<(int, int)>())];
        for (var e = 0; e < edges.Length; e++)
        {
            _neighbours[edges[e].A].Add((edges[e].B, e));
            _neighbours[edges[e].B].Add((edges[e].A, e));
        }

        (_entered, _lowest, Bridges) = (new int[nodes], new int[nodes], new bool[edges.Length]);
        var time = 0;
        for (var node = 0; node < nodes; node++)
            if (_entered[node] == 0) Walk(node, ref time);
    }

    /// <summary>Per edge: whether it is a bridge.</summary>
    public bool[] Bridges { get; }

    private void Walk(int root, ref int time)
    {
        var stack = new Stack<(int Node, int By, int Next)>();
        Enter(root, -1, stack, ref time);
        while (stack.TryPop(out var top))
        {
            if (top.Next == _neighbours[top.Node].Count) Leave(top.By, top.Node, stack);
            else
            {
                stack.Push(top with { Next = top.Next + 1 });
                var (node, edge) = _neighbours[top.Node][top.Next];
                if (edge == top.By) continue;
                if (_entered[node] == 0) Enter(node, edge, stack, ref time);
                else _lowest[top.Node] = Math.Min(_lowest[top.Node], _entered[node]);
            }
        }
    }

    private void Enter(int node, int by, Stack<(int, int, int)> stack, ref int time)
    {
        _entered[node] = _lowest[node] = ++time;
        stack.Push((node, by, 0));
    }

    private void Leave(int by, int node, Stack<(int Node, int By, int Next)> stack)
    {
        if (!stack.TryPeek(out var parent)) return;
        _lowest[parent.Node] = Math.Min(_lowest[parent.Node], _lowest[node]);
        if (_lowest[node] > _entered[parent.Node]) Bridges[by] = true;
    }
}
