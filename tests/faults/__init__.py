"""What can break, breaks here: networks, disks, processes, clocks."""
