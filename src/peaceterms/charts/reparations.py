"""Charts of the chapter on reparations."""

from typing import Any

import pandas as pd

from peaceterms.charts import figure, forms, palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.plane import ESSAY, Plane, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW

_DONORS = 12
_AID = (
    forms.Part("military", palette.RAMP[4], palette.PAPER),
    forms.Part("financial", palette.RAMP[1], palette.INK),
    forms.Part("humanitarian", palette.EDGE, palette.INK, hollow=True),
)


@chart("damage_needs_rdna")
def damage_needs(assessments: pd.DataFrame) -> Figure:
    """Draw damage, losses and needs of rebuilding by assessment of the World Bank and others.

    Parameters
    ----------
    assessments
        The table `damage_needs_rdna`.
    """
    rows = list(each(assessments.sort_values("cut_off_date")))
    columns = {
        "Needs of rebuilding, ten years": "recovery_needs_10y_usd_bn",
        "Direct damage": "direct_damage_usd_bn",
        "Economic losses": "economic_losses_usd_bn",
    }
    top = float(assessments[list(columns.values())].max().max())

    def plan(width: int) -> Plane:
        blocks = []
        for title, column in columns.items():
            bars = []
            for row in rows:
                value = getattr(row, column)
                known = pd.notna(value)
                bars.append(
                    forms.Bar(
                        f"to {words.month(row.cut_off_date)}",
                        float(value) if known else None,
                        words.number(value) if known else "not given",
                        hollow=row.cut_off_date > ESSAY,
                    )
                )
            blocks.append(forms.Block(title, bars, top))
        return forms.bars(width, blocks, beside=142, end=64)

    first, last = rows[0], rows[-1]
    known = [row for row in rows if row.published_date <= ESSAY][-1]
    return Figure(
        name="damage_needs",
        title="Damage, losses and needs of rebuilding in Ukraine",
        unit="Billion US dollars, by the last day counted. Outlined: counted after the essay. Do not add: "
        "the three are different things.",
        summary=(
            f"The assessment at hand when the essay appeared, of {words.month(known.published_date)}, put "
            f"direct damage at {words.number(known.direct_damage_usd_bn)} billion dollars and needs over "
            f"ten years at {words.number(known.recovery_needs_10y_usd_bn)} billion. The last one, to "
            f"{words.month(last.cut_off_date)}, puts damage at {words.number(last.direct_damage_usd_bn)} "
            f"and needs at {words.number(last.recovery_needs_10y_usd_bn)} billion. The method stayed; the "
            f"time and the area counted grew from {words.month(first.cut_off_date)} on."
        ),
        sources=figure.sources(assessments["source_id"]),
        as_of="in February 2026",
        data=pd.DataFrame(
            {
                "Assessment": assessments["assessment"],
                "Published": assessments["published_date"],
                "Counts to": assessments["cut_off_date"],
                "Direct damage, bn US$": assessments["direct_damage_usd_bn"],
                "Economic losses, bn US$": assessments["economic_losses_usd_bn"],
                "Needs over ten years, bn US$": assessments["recovery_needs_10y_usd_bn"],
                "Note": assessments["note"],
            }
        ),
        tables=("damage_needs_rdna",),
        **forms.both(plan, "damage_needs"),
    )


@chart("immobilised_assets")
def immobilised_assets(assets: pd.DataFrame) -> Figure:
    """Draw the sums of immobilised Russian assets by holder, each on its own and never added.

    Parameters
    ----------
    assets
        The table `immobilised_assets`; of it the rows on assets in euros.
    """
    shown = assets[assets["item"].str.contains("assets") & assets["unit"].eq("bn EUR")].reset_index(drop=True)
    shown = shown[shown["item"].str.contains("Russian")].sort_values("amount", ascending=False)
    top = float(shown["amount"].max())

    def plan(width: int) -> Plane:
        bars = [
            forms.Bar(
                f"{row.holder_or_place}, {words.month(row.as_of)}: {_item(row.item)}",
                float(row.amount),
                words.number(row.amount) if row.amount >= 0.1 else "below 0.1",
                hollow=True,
            )
            for row in each(shown)
        ]
        return forms.bars(width, [forms.Block("", bars, top)], end=74)

    rows = list(each(shown))
    largest, smallest = rows[0], rows[-1]
    return Figure(
        name="immobilised_assets",
        title="Russian assets that are immobilised, by holder",
        unit="Billion euros, all counted since the essay. Do not add: the rows overlap.",
        summary=(
            f"The largest figure, {words.number(largest.amount)} billion euros in "
            f"{words.month(largest.as_of)}, is for "
            f"{largest.holder_or_place} together; the others are parts of it or other counts of the same. "
            f"The smallest, for {smallest.holder_or_place}, is below {words.number(0.1)} billion. "
            "Immobilised means that the owner cannot move them, not that they were taken."
        ),
        sources=figure.sources(shown["source_id"]),
        as_of="in December 2025",
        data=pd.DataFrame(
            {
                "As of": shown["as_of"],
                "What": shown["item"],
                "Holder": shown["holder_or_place"],
                "Amount, bn EUR": shown["amount"],
                "Note": shown["note"],
            }
        ),
        tables=("immobilised_assets",),
        **forms.both(plan, "immobilised_assets"),
    )


def _item(item: str) -> str:
    return (
        item.removeprefix("Russian ").removesuffix(" immobilised").replace("sanctioned Russian", "sanctioned")
    )


@chart("reparations_history")
def reparations_history(cases: pd.DataFrame) -> Figure:
    """Draw the part of reparations set since 1871 that was paid, where that is known.

    Parameters
    ----------
    cases
        The table `reparations_history`.
    """
    cases = cases.sort_values("instrument_date", kind="stable").reset_index(drop=True)

    def plan(width: int) -> Plane:
        return forms.bars(
            width,
            [forms.Block("", [_case(row) for row in each(cases)], 100)],
            end=250 if width > NARROW else 216,
        )

    paid = [row for row in each(cases) if pd.notna(row.amount_set) and pd.notna(row.amount_paid)]
    full = [row for row in paid if row.amount_paid >= row.amount_set]
    least = min(paid, key=lambda row: row.amount_paid / row.amount_set)
    return Figure(
        name="reparations_history",
        title="Reparations since 1871: how much of the sum set was paid",
        unit="Percent of the sum set, in the money of each case. Sums of different cases cannot be compared.",
        summary=(
            f"Of {words.counted(len(cases), 'case')}, the sum paid is known in {words.count(len(paid))}. "
            f"It reached the sum set in {words.count(len(full))}: "
            f"{words.listed(f'{row.payer} ({row.case})' for row in full)}. "
            f"It was smallest for {least.payer} after the {least.case}: "
            f"{words.number(100 * least.amount_paid / least.amount_set, 0)} percent; {least.note}. "
            "In the others no full count of payments was seen, which does not mean that none was made."
        ),
        sources=figure.sources(cases["source_id"]),
        as_of="at the end of 2025",
        data=pd.DataFrame(
            {
                "Case": cases["case"],
                "Payer": cases["payer"],
                "Receiver": cases["receiver"],
                "Instrument": cases["instrument"],
                "Date": cases["instrument_date"],
                "Set": cases["amount_set"],
                "Paid": cases["amount_paid"],
                "Unit": cases["unit"],
                "Payments": cases["payment_period"],
                "Note": cases["note"],
            }
        ),
        tables=("reparations_history",),
        **forms.both(plan, "reparations_history"),
    )


def _case(row: Any) -> forms.Bar:
    """Return a case as a bar: the percentage paid, or in words what is known."""
    label = f"{row.instrument_date.year}, {row.payer} to {row.receiver}"
    if pd.isna(row.amount_set):
        return forms.Bar(label, None, "no sum set")
    if pd.isna(row.amount_paid):
        return forms.Bar(label, None, f"{words.number(row.amount_set)} {row.unit} set, paid: not seen")
    share = 100 * float(row.amount_paid) / float(row.amount_set)
    return forms.Bar(label, share, f"{words.number(share, 0)} % of {words.number(row.amount_set)} {row.unit}")


@chart("aid_to_ukraine_kiel")
def aid_to_ukraine(donors: pd.DataFrame) -> Figure:
    """Draw the aid allocated to Ukraine by the largest donors and its kinds.

    Parameters
    ----------
    donors
        The table `aid_to_ukraine_kiel`.
    """
    donors = donors.sort_values("total_allocations_eur_bn", ascending=False).reset_index(drop=True)
    shown = donors.head(_DONORS)
    columns = (
        "military_allocations_eur_bn",
        "financial_allocations_eur_bn",
        "humanitarian_allocations_eur_bn",
    )
    top = float(shown["total_allocations_eur_bn"].max())

    def plan(width: int) -> Plane:
        rows = []
        for row in each(shown):
            values = [float(getattr(row, column)) for column in columns]
            rows.append((row.donor, values, ["", "", "", words.number(row.total_allocations_eur_bn, 1)]))
        return forms.parts(width, _AID, rows, beside=0 if width == NARROW else 190, top=top)

    largest = [
        f"{row.donor} ({words.number(row.total_allocations_eur_bn, 0)})" for row in each(shown.head(3))
    ]
    return Figure(
        name="aid_to_ukraine",
        title=f"Aid allocated to Ukraine: the {words.count(_DONORS)} largest donors",
        unit="Billion euros since 2022, by kind; allocated, not only promised.",
        summary=(
            f"The largest: {words.listed(largest)} billion euros. All {words.number(len(donors))} together "
            f"allocated {words.number(donors['total_allocations_eur_bn'].sum(), 0)} billion, of it "
            f"{words.number(donors['military_allocations_eur_bn'].sum(), 0)} billion military. The count "
            "runs past the end of 2025."
        ),
        sources=figure.sources(shown["source_id"]),
        as_of="in April 2026",
        data=pd.DataFrame(
            {
                "Donor": shown["donor"],
                "Military, bn EUR": shown[columns[0]],
                "Financial, bn EUR": shown[columns[1]],
                "Humanitarian, bn EUR": shown[columns[2]],
                "All allocations, bn EUR": shown["total_allocations_eur_bn"],
                "Commitments, bn EUR": shown["total_commitments_eur_bn"],
            }
        ),
        tables=("aid_to_ukraine_kiel",),
        **forms.both(plan, "aid_to_ukraine"),
    )
