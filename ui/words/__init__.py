"""Words for codes and fields, in Vietnamese and English: the only place where they are made."""
