"""One function a table, so that editors and mypy tell the tables apart.

To add a table: (1) put its CSV into ``tables/``; (2) write its model in a module of ``models/``, which names
the table and describes each column; (3) write its function here. The tests hold file, model and function
together and say what is missing.
"""

from pandera.typing import DataFrame

from peaceterms.facts import models
from peaceterms.facts.loader import load_as


def aid_to_ukraine_kiel() -> DataFrame[models.war.AidToUkraineKiel]:
    """Load the table: aid to Ukraine."""
    return load_as(models.war.AidToUkraineKiel)


def alliance_counts_atop() -> DataFrame[models.alliances.AllianceCountsAtop]:
    """Load the table: treaty partners of China, Russia and the United States."""
    return load_as(models.alliances.AllianceCountsAtop)


def alliances_china_russia() -> DataFrame[models.alliances.AlliancesChinaRussia]:
    """Load the table: treaties of China and of Russia."""
    return load_as(models.alliances.AlliancesChinaRussia)


def argument() -> DataFrame[models.argument.Argument]:
    """Load the table: the essay's argument, reconstructed."""
    return load_as(models.argument.Argument)


def arms_transfers_russia_china() -> DataFrame[models.power.ArmsTransfersRussiaChina]:
    """Load the table: arms transfers between Russia and China."""
    return load_as(models.power.ArmsTransfersRussiaChina)


def balloon_flight() -> DataFrame[models.essay.BalloonFlight]:
    """Load the table: the flight of the balloon."""
    return load_as(models.essay.BalloonFlight)


def china_russia_trade() -> DataFrame[models.trade.ChinaRussiaTrade]:
    """Load the table: trade between China and Russia."""
    return load_as(models.trade.ChinaRussiaTrade)


def cinc_capabilities() -> DataFrame[models.power.CincCapabilities]:
    """Load the table: material capabilities."""
    return load_as(models.power.CincCapabilities)


def civilian_casualties_monthly() -> DataFrame[models.people.CivilianCasualtiesMonthly]:
    """Load the table: civilian casualties by month."""
    return load_as(models.people.CivilianCasualtiesMonthly)


def civilian_casualties_ohchr() -> DataFrame[models.people.CivilianCasualtiesOhchr]:
    """Load the table: civilian casualties as published."""
    return load_as(models.people.CivilianCasualtiesOhchr)


def claims() -> DataFrame[models.essay.Claims]:
    """Load the table: the claims of the essay."""
    return load_as(models.essay.Claims)


def crimea_depiction_options() -> DataFrame[models.war.CrimeaDepictionOptions]:
    """Load the table: ways of drawing Crimea on a map."""
    return load_as(models.war.CrimeaDepictionOptions)


def criteria() -> DataFrame[models.terms.Criteria]:
    """Load the table: criteria for weighing."""
    return load_as(models.terms.Criteria)


def currency_settlement_russia() -> DataFrame[models.trade.CurrencySettlementRussia]:
    """Load the table: currencies in Russian trade."""
    return load_as(models.trade.CurrencySettlementRussia)


def damage_needs_rdna() -> DataFrame[models.war.DamageNeedsRdna]:
    """Load the table: damage and needs."""
    return load_as(models.war.DamageNeedsRdna)


def displacement() -> DataFrame[models.people.Displacement]:
    """Load the table: people who had to leave."""
    return load_as(models.people.Displacement)


def energy_russia_to_china() -> DataFrame[models.trade.EnergyRussiaToChina]:
    """Load the table: oil and gas from Russia to China."""
    return load_as(models.trade.EnergyRussiaToChina)


def eu_russia_trade() -> DataFrame[models.trade.EuRussiaTrade]:
    """Load the table: trade between the EU and Russia."""
    return load_as(models.trade.EuRussiaTrade)


def first_look() -> DataFrame[models.terms.FirstLook]:
    """Load the table: plans of the short weighing."""
    return load_as(models.terms.FirstLook)


def gdp() -> DataFrame[models.power.Gdp]:
    """Load the table: gross domestic product."""
    return load_as(models.power.Gdp)


def glossary() -> DataFrame[models.teaching.Glossary]:
    """Load the table: glossary."""
    return load_as(models.teaching.Glossary)


def immobilised_assets() -> DataFrame[models.war.ImmobilisedAssets]:
    """Load the table: immobilised Russian assets."""
    return load_as(models.war.ImmobilisedAssets)


def key_votes() -> DataFrame[models.votes.KeyVotes]:
    """Load the table: key votes on Ukraine."""
    return load_as(models.votes.KeyVotes)


def lens_criteria() -> DataFrame[models.lenses.LensCriteria]:
    """Load the table: nine lenses on the criteria."""
    return load_as(models.lenses.LensCriteria)


def lens_terms() -> DataFrame[models.lenses.LensTerms]:
    """Load the table: nine lenses on the terms."""
    return load_as(models.lenses.LensTerms)


def lenses() -> DataFrame[models.lenses.Lenses]:
    """Load the table: nine lenses on the options."""
    return load_as(models.lenses.Lenses)


def milex_vintages() -> DataFrame[models.power.MilexVintages]:
    """Load the table: how estimates of military expenditure change."""
    return load_as(models.power.MilexVintages)


def military_expenditure() -> DataFrame[models.power.MilitaryExpenditure]:
    """Load the table: military expenditure."""
    return load_as(models.power.MilitaryExpenditure)


def nato_members() -> DataFrame[models.alliances.NatoMembers]:
    """Load the table: members of NATO."""
    return load_as(models.alliances.NatoMembers)


def objectives() -> DataFrame[models.teaching.Objectives]:
    """Load the table: learning objectives."""
    return load_as(models.teaching.Objectives)


def packages() -> DataFrame[models.terms.Packages]:
    """Load the table: proposals mapped to the terms."""
    return load_as(models.terms.Packages)


def pairs() -> DataFrame[models.terms.Pairs]:
    """Load the table: options that clash."""
    return load_as(models.terms.Pairs)


def paragraphs() -> DataFrame[models.essay.Paragraphs]:
    """Load the table: the essay, paragraph by paragraph."""
    return load_as(models.essay.Paragraphs)


def parties() -> DataFrame[models.lenses.Parties]:
    """Load the table: stated positions of seven parties."""
    return load_as(models.lenses.Parties)


def polls_nato_membership() -> DataFrame[models.polls.PollsNatoMembership]:
    """Load the table: Polls in Ukraine on joining NATO."""
    return load_as(models.polls.PollsNatoMembership)


def polls_russia() -> DataFrame[models.polls.PollsRussia]:
    """Load the table: Polls in Russia."""
    return load_as(models.polls.PollsRussia)


def polls_territory() -> DataFrame[models.polls.PollsTerritory]:
    """Load the table: polls on territory."""
    return load_as(models.polls.PollsTerritory)


def population() -> DataFrame[models.people.Population]:
    """Load the table: population and share of the world."""
    return load_as(models.people.Population)


def population_nato_members() -> DataFrame[models.people.PopulationNatoMembers]:
    """Load the table: population of the members of NATO."""
    return load_as(models.people.PopulationNatoMembers)


def population_un_members() -> DataFrame[models.people.PopulationUnMembers]:
    """Load the table: population of the members of the UN."""
    return load_as(models.people.PopulationUnMembers)


def power_rankings() -> DataFrame[models.power.PowerRankings]:
    """Load the table: rankings of power."""
    return load_as(models.power.PowerRankings)


def press_items() -> DataFrame[models.provenance.PressItems]:
    """Load the table: public pages behind the figures."""
    return load_as(models.provenance.PressItems)


def proposals() -> DataFrame[models.terms.Proposals]:
    """Load the table: published proposals in words."""
    return load_as(models.terms.Proposals)


def quiz() -> DataFrame[models.teaching.Quiz]:
    """Load the table: self-check questions."""
    return load_as(models.teaching.Quiz)


def referendum_1991() -> DataFrame[models.polls.Referendum1991]:
    """Load the table: referendum on independence, 1991."""
    return load_as(models.polls.Referendum1991)


def reparations_history() -> DataFrame[models.war.ReparationsHistory]:
    """Load the table: reparations since 1871."""
    return load_as(models.war.ReparationsHistory)


def russia_land_borders() -> DataFrame[models.alliances.RussiaLandBorders]:
    """Load the table: Russia's land borders."""
    return load_as(models.alliances.RussiaLandBorders)


def sources() -> DataFrame[models.provenance.Sources]:
    """Load the table: sources of the tables of figures."""
    return load_as(models.provenance.Sources)


def terms() -> DataFrame[models.terms.Terms]:
    """Load the table: the nine terms and their options."""
    return load_as(models.terms.Terms)


def territorial_votes() -> DataFrame[models.polls.TerritorialVotes]:
    """Load the table: votes on territory."""
    return load_as(models.polls.TerritorialVotes)


def territory_control() -> DataFrame[models.war.TerritoryControl]:
    """Load the table: territory held by Russian forces."""
    return load_as(models.war.TerritoryControl)


def timeline() -> DataFrame[models.teaching.Timeline]:
    """Load the table: timeline."""
    return load_as(models.teaching.Timeline)


def trade_shares() -> DataFrame[models.trade.TradeShares]:
    """Load the table: shares in Russian and Chinese trade."""
    return load_as(models.trade.TradeShares)


def ukraine_census() -> DataFrame[models.people.UkraineCensus]:
    """Load the table: nationality and mother tongue in the censuses."""
    return load_as(models.people.UkraineCensus)


def unga_ideal_points() -> DataFrame[models.votes.UngaIdealPoints]:
    """Load the table: voting in the General Assembly: places on a scale."""
    return load_as(models.votes.UngaIdealPoints)


def unga_pair_agreement() -> DataFrame[models.votes.UngaPairAgreement]:
    """Load the table: agreement of pairs of states in the General Assembly."""
    return load_as(models.votes.UngaPairAgreement)


def unga_rollcall_full() -> DataFrame[models.votes.UngaRollcallFull]:
    """Load the table: roll call of the resolutions on Ukraine."""
    return load_as(models.votes.UngaRollcallFull)


def unga_ukraine_resolutions() -> DataFrame[models.votes.UngaUkraineResolutions]:
    """Load the table: General Assembly resolutions on Ukraine."""
    return load_as(models.votes.UngaUkraineResolutions)


def unga_votes_by_population() -> DataFrame[models.votes.UngaVotesByPopulation]:
    """Load the table: votes on Ukraine by population."""
    return load_as(models.votes.UngaVotesByPopulation)


def voices() -> DataFrame[models.lenses.Voices]:
    """Load the table: voices too thin for a lens."""
    return load_as(models.lenses.Voices)
