pragma Singleton
import QtQml

// Whether the pen has come down on something that lies over the pages. Set by PenShield only.
QtObject {
    property int shields: 0
}
