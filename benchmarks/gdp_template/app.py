"""What Streamlit's GDP dashboard template does, written anew for `python -m benchmarks.halaman`.

As there: one CSV read once by st.cache_data and turned into a long table, a slider of years and a
picker of countries, a chart of what is left, and four countries as metrics with their growth. So
that it shows as much as the page set beside it, the address says how many charts, countries and
years it draws and how many rows its table has; its charts are those of plotly.express.
"""

from pathlib import Path

import pandas as pd
import plotly.express as px
import streamlit as st

FIRST, LAST = 1960, 2022

st.set_page_config(page_title="GDP dashboard", layout="wide")


@st.cache_data
def gdp() -> pd.DataFrame:
    """Country, year and GDP of every country, from a file of one column a year."""
    wide = pd.read_csv(Path(__file__).parent / "gdp.csv")
    long = wide.melt(["Country"], [str(y) for y in range(FIRST, LAST + 1)], "Year", "GDP")
    long["Year"] = pd.to_numeric(long["Year"])
    return long


asked = {name: int(number) for name, number in st.query_params.items()}
frame = gdp()
st.title("GDP dashboard")
st.write("GDP of invented countries, as an open data portal would give it.")
start, end = st.slider("Years", FIRST, LAST, (LAST - asked["years"] + 1, LAST))
names = frame["Country"].unique()
chosen = st.multiselect("Countries", names, names[: asked["countries"]])
shown = frame[frame["Country"].isin(chosen) & frame["Year"].between(start, end)]

st.header("GDP over time", divider="gray")
charts = [
    lambda: px.line(shown, x="Year", y="GDP", color="Country", markers=True),
    lambda: px.bar(shown[shown["Year"] == end], x="Country", y="GDP", color="Country"),
    lambda: px.scatter(shown[shown["Year"] >= end - 1], x="Year", y="GDP", color="Country"),
]
for number, draw in enumerate(charts[: asked["charts"]]):
    st.plotly_chart(draw(), key=f"chart_{number}")

st.header(f"GDP in {end}", divider="gray")
for place, country in zip(st.columns(4), chosen[:4], strict=False):
    own = shown.loc[shown["Country"] == country, "GDP"]
    first, last = float(own.iloc[0]), float(own.iloc[-1])
    place.metric(country, f"{last:,.0f}B", f"{last / first:,.2f}x")
st.dataframe(shown[["Year", "Country", "GDP"]].tail(asked["rows"]), hide_index=True)
