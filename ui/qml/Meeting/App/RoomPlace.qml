import Meeting.Room

// The room, with the seat that the window gives it.
RoomScreen {}
