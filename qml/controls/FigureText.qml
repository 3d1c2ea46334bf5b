pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// A number or date in a column: digits of one width, right-aligned.
AppText {
    font.family: Theme.figureFamily
    horizontalAlignment: Text.AlignRight
    wrapMode: Text.NoWrap
}
