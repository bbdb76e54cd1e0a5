"""The secretary's office: organisation, meetings, people, papers, invitations, the local host."""
