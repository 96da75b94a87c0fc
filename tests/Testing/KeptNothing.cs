using Fazhi.Storage;

namespace Fazhi.Testing;

/// <summary>What is kept is compared with what is made anew.</summary>
public static class KeptNothing
{
    /// <summary>Nothing that was made before is trusted by this store any more, as after its database was lost.</summary>
    public static void KeepNothing(this CountyStore store) => store.WrittenAnew();
}
