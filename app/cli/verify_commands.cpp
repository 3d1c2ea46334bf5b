#include "app/cli/command.h"

namespace caseaudit::cli {

namespace {

/// What was found, as a sentence that says what it means.
QString sentence(const Damage &damage)
{
    const QString place = damage.record.isEmpty() ? QStringLiteral("revision %1").arg(damage.seq)
                                                  : QStringLiteral("record %1").arg(damage.record);
    const QString detail = damage.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(damage.detail);
    switch (damage.kind) {
    case Damage::Kind::HashDiffers:
        return QStringLiteral("%1 was altered: its contents no longer give its digest%2").arg(place, detail);
    case Damage::Kind::ParentMissing:
        return QStringLiteral("%1 follows a revision that is missing%2").arg(place, detail);
    case Damage::Kind::NotCanonical:
        return QStringLiteral("%1 is not in the form this program writes%2").arg(place, detail);
    case Damage::Kind::ErasedWithoutReason:
        return QStringLiteral("%1 was emptied without an erasure that says why%2").arg(place, detail);
    case Damage::Kind::ProjectionDiffers:
        return QStringLiteral("the lists and counts of %1 differ from its revisions%2; “rebuild” makes them anew")
            .arg(place, detail);
    case Damage::Kind::SealDiffers:
        return QStringLiteral("the file does not hold what the seal says%1").arg(detail);
    case Damage::Kind::FileDamaged:
        return QStringLiteral("the file itself is damaged%1").arg(detail);
    }
    Q_UNREACHABLE();
}

/// Throws Refused with a sentence for each thing found, if anything was.
void refuse(const QList<Damage> &found)
{
    if (found.isEmpty())
        return;
    QStringList reasons;
    for (const Damage &damage : found)
        reasons.append(sentence(damage));
    throw Refused(reasons);
}

} // namespace

ExitStatus runVerify(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("verify"), QString());
    given.addValue(QStringLiteral("seal"), QStringLiteral("A seal printed earlier, to compare with."),
                   QStringLiteral("seal"));
    given.parse(arguments, 0, 0);
    Workspace &workspace = context.workspace();
    QList<Damage> found = workspace.verify(context.progress(QStringLiteral("Verifying")));
    if (given.has(QStringLiteral("seal")))
        found.append(workspace.compareSeal(given.value(QStringLiteral("seal"))));
    refuse(found);
    context.out() << QStringLiteral("%1 revisions verified; nothing was altered or lost.\nSeal: %2\n")
                         .arg(workspace.facts().revisions)
                         .arg(workspace.sealText());
    return ExitStatus::Done;
}

ExitStatus runRebuild(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("rebuild"), QString());
    given.parse(arguments, 0, 0);
    Workspace &workspace = context.workspace();
    refuse(workspace.rebuild(context.progress(QStringLiteral("Rebuilding"))));
    context.out()
        << QStringLiteral("Lists and counts were made anew from %1 revisions.\n").arg(workspace.facts().revisions);
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
