//! The address of a place in a table, the same in every edition that has the place.

use std::{collections::HashMap, fmt, str::FromStr, sync::OnceLock};

use super::{Edition, layout};

/// The address of a cell, written as its path: `requests.denied.state_secret.natural_person`.
///
/// Rules, findings, files, focus and events name a place by this and by nothing else. It is small and cheap to
/// copy; [`Cell::index`] counts through all cells of all editions, so values can be kept in a plain vector and
/// survive a change of edition.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cell(u16);

/// All ids of all editions, in the order of the latest form, then what only older forms have.
struct Register {
    ids: Vec<String>,
    by_id: HashMap<&'static str, Cell>,
}

fn register() -> &'static Register {
    static IDS: OnceLock<Vec<String>> = OnceLock::new();
    static REGISTER: OnceLock<Register> = OnceLock::new();
    let ids = IDS.get_or_init(|| {
        let mut ids: Vec<String> = Vec::new();
        for edition in Edition::ALL.into_iter().rev() {
            let own: Vec<String> = edition.outline().tables().flat_map(layout::ids).collect();
            let new: Vec<String> = own.into_iter().filter(|id| !ids.contains(id)).collect();
            ids.extend(new);
        }
        ids
    });
    REGISTER.get_or_init(|| Register {
        ids: ids.clone(),
        by_id: ids.iter().map(String::as_str).zip((0..).map(Cell)).collect(),
    })
}

impl Cell {
    /// How many cells there are in all editions together.
    pub fn count() -> usize {
        register().ids.len()
    }

    /// Every cell of every edition.
    pub fn all() -> impl Iterator<Item = Cell> {
        (0..).map(Cell).take(Cell::count())
    }

    /// The position among all cells of all editions, from 0.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The path that names the cell.
    pub fn id(self) -> &'static str {
        &register().ids[self.index()]
    }

    /// The id of the section whose table the cell is in.
    pub fn section(self) -> &'static str {
        let id = self.id();
        id.split_once('.').map_or(id, |(section, _)| section)
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// No edition has a cell of that name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCell;

impl FromStr for Cell {
    type Err = UnknownCell;

    fn from_str(id: &str) -> Result<Cell, UnknownCell> {
        register().by_id.get(id).copied().ok_or(UnknownCell)
    }
}
