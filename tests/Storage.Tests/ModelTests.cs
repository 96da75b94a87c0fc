using Fazhi.Matters;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.Caching.Memory;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>What EF is told not to look for isn't there: the tables, columns and keys it makes are those it would make otherwise.</summary>
public sealed class ModelTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void The_model_is_the_same_as_with_all_of_EFs_conventions(Database database)
    {
        using var county = new TestCounty(database, Fazhi.Mechanisms.InReportOrder.Types);
        using var db = county.Store.Open(null);
        var services = db.GetInfrastructure();
#pragma warning disable EF1001 // There is no other way to have a model with all of them.
        var all = new ModelConfigurationBuilder(db.GetService<IConventionSetBuilder>().CreateConventionSet(), services);
#pragma warning restore EF1001
        CountyDb.EnumsAsText(all);
        var building = all.CreateModelBuilder(db.GetService<ModelDependencies>());
        db.Map(building);
        var wanted = db.GetService<IModelRuntimeInitializer>().Initialize(building.FinalizeModel(), designTime: true);
        var (expected, found) = (Told(wanted), Told(db.GetService<IDesignTimeModel>().Model));
        Assert.Contains("reconsideration", expected, StringComparison.Ordinal);
        Assert.Equal(expected, found);
        Assert.Equal(Relational(wanted), Relational(db.GetService<IDesignTimeModel>().Model));
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_model_is_made_once_though_EF_has_no_room_left_for_it(Database database)
    {
        using var county = new TestCounty(database, Fazhi.Mechanisms.InReportOrder.Types);
        using var first = county.Store.Open(null);
        var room = (MemoryCache)first.GetService<IMemoryCache>();
        room.Compact(1);
        var kept = Enumerable.Range(0, 1100).Select(_ => new object()).ToList();
        try
        {
            // There is room for a thousand questions, of ten each; what never goes keeps others out.
            foreach (var one in kept)
                room.Set(one, one, new MemoryCacheEntryOptions { Size = 10, Priority = CacheItemPriority.NeverRemove });
            using var another = new TestCounty(database, MatterTypes.Of(Fazhi.Mechanisms.InReportOrder.All));
            using var before = another.Store.Open(null);
            using var after = another.Store.Open(null);
            Assert.Same(before.Model, after.Model);
        }
        finally
        {
            foreach (var one in kept)
                room.Remove(one);
        }
    }

    // What conventions note for themselves while they look is no part of what they made.
    private static string Told(IModel model) =>
        string.Join(
            '\n',
            model
                .GetEntityTypes()
                .SelectMany(e => e.ToDebugString(MetadataDebugStringOptions.LongDefault).Split('\n'))
                .Where(l => !l.TrimStart().StartsWith("RelationshipDiscoveryConvention:", StringComparison.Ordinal))
        );

    private static string Relational(IModel model) =>
        model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.LongDefault);
}
