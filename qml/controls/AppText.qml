pragma ComponentBehavior: Bound

import QtQuick
import CaseAudit.Ui

// Text as the program writes it: wraps rather than being cut off.
Text {
    property bool dim: false

    color: dim ? Theme.dimInk : Theme.ink
    font.family: Theme.textFamily
    font.pixelSize: Theme.body
    linkColor: Theme.accent
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    wrapMode: Text.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
