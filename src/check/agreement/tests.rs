//! Figures of the prose against the tables, example by example.

mod findings;
mod rules;
mod sentences;
