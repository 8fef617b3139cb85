//! The address of a place in a table, the same in every edition that has the place.

use std::{fmt, str::FromStr, sync::OnceLock};

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
    /// Every cell, in the order of the ids.
    by_id: Vec<Cell>,
}

fn register() -> &'static Register {
    static REGISTER: OnceLock<Register> = OnceLock::new();
    REGISTER.get_or_init(|| {
        let mut ids: Vec<String> = Vec::new();
        for edition in Edition::ALL.into_iter().rev() {
            let own: Vec<String> = edition.outline().tables().flat_map(layout::ids).collect();
            let new: Vec<String> = own.into_iter().filter(|id| !ids.contains(id)).collect();
            ids.extend(new);
        }
        let mut by_id: Vec<Cell> = (0..).map(Cell).take(ids.len()).collect();
        by_id.sort_unstable_by_key(|cell| &ids[cell.index()]);
        Register { ids, by_id }
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

    /// Whether a path leads to cells without being one: `requests`, `requests.denied`.
    pub fn any_below(path: &str) -> bool {
        let Register { ids, by_id } = register();
        let below = |id: &str| id.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'));
        // Ids that begin with the path and a point stand together, from the first that is not before them.
        let first = by_id.partition_point(|cell| ids[cell.index()].as_str() < path);
        by_id[first..]
            .iter()
            .map(|cell| ids[cell.index()].as_str())
            .take_while(|id| id.starts_with(path))
            .any(below)
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
        let by_id = &register().by_id;
        by_id
            .binary_search_by_key(&id, |cell| cell.id())
            .map(|position| by_id[position])
            .map_err(|_| UnknownCell)
    }
}
