//! Figures of the prose against the tables, example by example.

mod sentences;
