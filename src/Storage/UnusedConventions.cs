using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Fazhi.Storage;

/// <summary>
/// 不用的惯例 — EF's ways to find out what a model means that isn't said. Everything is said here (<see cref="MatterMapping"/>): no attribute of a column and no relation between tables.
/// Each of these looks at every property of every type at every start all the same, so they are taken out; the model is the same without them.
/// </summary>
internal static class UnusedConventions
{
    internal static readonly IReadOnlyList<Type> All =
    [
        typeof(BackingFieldAttributeConvention),
        typeof(ComplexTypeAttributeConvention),
        typeof(ConcurrencyCheckAttributeConvention),
        typeof(DatabaseGeneratedAttributeConvention),
        typeof(DeleteBehaviorAttributeConvention),
        typeof(EntityTypeConfigurationAttributeConvention),
        typeof(ForeignKeyAttributeConvention),
        typeof(IndexAttributeConvention),
        typeof(InversePropertyAttributeConvention),
        typeof(KeyAttributeConvention),
        typeof(KeylessAttributeConvention),
        typeof(MaxLengthAttributeConvention),
        typeof(NavigationBackingFieldAttributeConvention),
        typeof(NotMappedMemberAttributeConvention),
        typeof(NotMappedTypeAttributeConvention),
        typeof(OwnedAttributeConvention),
        typeof(PrecisionAttributeConvention),
        typeof(RequiredNavigationAttributeConvention),
        typeof(RequiredPropertyAttributeConvention),
        typeof(StringLengthAttributeConvention),
        typeof(TimestampAttributeConvention),
        typeof(UnicodeAttributeConvention),
        typeof(RelationalColumnAttributeConvention),
        typeof(RelationalColumnCommentAttributeConvention),
        typeof(RelationalNavigationJsonPropertyNameAttributeConvention),
        typeof(RelationalPropertyJsonPropertyNameAttributeConvention),
        typeof(RelationalTableAttributeConvention),
        typeof(RelationalTableCommentAttributeConvention),
        typeof(RelationalDbFunctionAttributeConvention),
        typeof(BaseTypeDiscoveryConvention),
        typeof(CascadeDeleteConvention),
        typeof(ComplexPropertyDiscoveryConvention),
        typeof(DiscriminatorConvention),
        typeof(DiscriminatorLengthConvention),
        typeof(ElementMappingConvention),
        typeof(ForeignKeyIndexConvention),
        typeof(ForeignKeyPropertyDiscoveryConvention),
        typeof(ManyToManyJoinEntityTypeConvention),
        typeof(NavigationEagerLoadingConvention),
        typeof(NonNullableNavigationConvention),
        typeof(RelationshipDiscoveryConvention),
        typeof(ServicePropertyDiscoveryConvention),
        typeof(StoredProcedureConvention),
        typeof(TableSharingConcurrencyTokenConvention),
        typeof(TableValuedDbFunctionConvention),
    ];

    internal static void Remove(ConventionSetBuilder conventions)
    {
        foreach (var convention in All)
            conventions.Remove(convention);
    }
}
