//! Gongkai (公开): the 政府信息公开工作年度报告, filled in, checked and published in the browser alone.
pub mod check;
pub mod format;
pub mod report;
pub mod session;
