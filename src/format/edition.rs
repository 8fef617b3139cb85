//! The editions of the form, and which one a year's report is written in.

use std::{fmt, str::FromStr};

use super::{Outline, edition_2019, edition_2021};

/// An edition of the official form. A coming one is one more data file and one more line here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Edition {
    /// The trial format of 国办公开办函〔2019〕60号, for the reports of 2019 and 2020.
    Of2019,
    /// The revised format of 国办公开办函〔2021〕30号, for the reports from 2021.
    Of2021,
}

impl Edition {
    /// Every edition, oldest first.
    pub const ALL: [Edition; 2] = [Edition::Of2019, Edition::Of2021];

    /// The edition in force.
    pub const LATEST: Edition = Edition::ALL[Edition::ALL.len() - 1];

    /// The edition's data.
    pub fn outline(self) -> &'static Outline {
        match self {
            Edition::Of2019 => &edition_2019::OUTLINE,
            Edition::Of2021 => &edition_2021::OUTLINE,
        }
    }

    /// The edition for a report year. Years before the first edition had no national tables; the first is
    /// the nearest there is.
    pub fn for_year(year: u16) -> Edition {
        let begun = |edition: &&Edition| edition.outline().years.0 <= year;
        Edition::ALL.iter().rev().find(begun).copied().unwrap_or(Edition::ALL[0])
    }

    /// The name that files and hosts use: `2019`, `2021`.
    pub fn id(self) -> &'static str {
        self.outline().id
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The text does not name an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownEdition;

impl FromStr for Edition {
    type Err = UnknownEdition;

    fn from_str(id: &str) -> Result<Edition, UnknownEdition> {
        Edition::ALL.into_iter().find(|edition| edition.id() == id).ok_or(UnknownEdition)
    }
}
