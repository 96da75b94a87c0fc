using Fazhi.Matters;
using Fazhi.Mechanisms.OwnRegisters;

namespace Fazhi.Web.Office.OwnRegisters;

/// <summary>自设台账 — from a register's definition to its entries, and to the first one.</summary>
internal sealed class OwnRegisterOffice : OfficePages<OwnRegistersMechanism>
{
    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter is OwnRegister register
            ? register.Stage == OwnRegisterStage.InUse
                ?
                [
                    new(Pages.List(register.Type), "table", "打开台账"),
                    new($"{Pages.List(register.Type)}/new/{OwnTypes.Record}", "plus", "登记"),
                ]
                : [new(Pages.List(register.Type), "table", "打开台账")]
            : [];
}
