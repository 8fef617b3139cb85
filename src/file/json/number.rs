//! The numbers of a JSON text as amounts.

use crate::report::Amount;

/// The amount that a JSON number states exactly, in plain or exponent form; nothing is rounded.
pub(super) fn exact(number: &str) -> Option<Amount> {
    /// Far beyond any amount.
    const MOST_SHIFT: usize = 30;
    let Some((digits, exponent)) = number.split_once(['e', 'E']) else { return number.parse().ok() };
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("-", digits));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let (down, shift) = match exponent.strip_prefix('-') {
        Some(shift) => (true, shift),
        None => (false, exponent.trim_start_matches('+')),
    };
    let shift = shift.parse::<usize>().ok().filter(|shift| *shift <= MOST_SHIFT)?;
    // With enough zeros on the side the point moves to, moving it is cutting in another place.
    let zeros = "0".repeat(shift);
    let (digits, point) = if down {
        ([&zeros, whole, decimals].concat(), whole.len())
    } else {
        ([whole, decimals, &zeros].concat(), whole.len() + shift)
    };
    let (whole, decimals) = digits.split_at_checked(point)?;
    let whole = if whole.is_empty() { "0" } else { whole };
    let decimals = if decimals.is_empty() { "0" } else { decimals };
    [sign, whole, ".", decimals].concat().parse().ok()
}
