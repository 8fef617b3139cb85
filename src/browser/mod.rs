//! What only a browser can do: reading and saving files, moving the focus, knowing the year.

pub mod files;
pub mod focus;

/// The present year by the computer's clock.
pub fn this_year() -> u16 {
    u16::try_from(js_sys::Date::new_0().get_full_year()).unwrap_or(u16::MAX)
}
