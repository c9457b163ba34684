"""Dates as a reader says them."""

# Not from the calendar module: that follows the machine's language.
MONTHS = ("January", "February", "March", "April", "May", "June", "July",
          "August", "September", "October", "November", "December")  # fmt: skip


def in_words(iso: str) -> str:
    """Write `2022-03-29` as "29 March 2022", `2023-02` as "February 2023", `2023` as it stands."""
    year, *rest = iso.split("-")
    words = [str(int(day)) for day in rest[1:]] + [MONTHS[int(month) - 1] for month in rest[:1]]
    return " ".join([*words, year])
