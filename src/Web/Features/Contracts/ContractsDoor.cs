using Pishran.Features.Contracts.OpenData;

namespace Pishran.Features.Contracts;

/// <summary>What the command line may ask of Contracts; no room lies to its right that asks.</summary>
public sealed class ContractsDoor(OcdsDesk ocds)
{
    /// <summary>The release or record package of OCDS 1.1 as indented JSON.</summary>
    public async Task<string> OpenData(bool records, DateTime now) => (records ? await ocds.RecordPackage(now) : await ocds.ReleasePackage(now)).ToJsonString(OcdsEndpoints.Readable);
}
