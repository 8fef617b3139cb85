//! Which of its topics a section speaks of, read as the rules B10 to B12 and C6 read it.

use super::{
    Prose,
    contents::{has_any, is_government, is_heading, names_faults},
    fees::says_fees,
};
use crate::{
    format::{FAULTS, Section, Topic},
    report::Report,
};

/// What a section is to speak of in this report, in order, each with whether it does.
pub fn outline(report: &Report, prose: &Prose, section: &Section) -> Vec<(&'static Topic, bool)> {
    let passage = prose.passages().find(|passage| passage.section == section.id);
    let by_government = is_government(&report.organization) == Some(true);
    let asked = section.topics().iter().filter(|topic| by_government || !topic.is_duty);
    let text = passage.map_or_else(String::new, |passage| written(&passage.text));
    asked
        .map(|topic| {
            let speaks = match section.id {
                "other_matters" => passage.is_some_and(says_fees),
                _ if topic.words == FAULTS => names_faults(&text),
                _ => has_any(&text, topic.words),
            };
            (topic, speaks)
        })
        .collect()
}

/// A prose without the sub-headings under which nothing is written yet: they only name what is to come.
pub(super) fn written(text: &str) -> String {
    let mut written = String::new();
    let mut heading = None;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if is_heading(line) {
            heading = Some(line);
        } else {
            for line in heading.take().into_iter().chain([line]) {
                written.push_str(line);
                written.push('\n');
            }
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Edition;

    fn spoken(organization: &str, section: &'static str, text: &str) -> Vec<bool> {
        let mut report = Report::new(Edition::Of2021);
        report.organization = organization.into();
        report.set_narrative(section, text);
        let section = report.format().section(section).unwrap();
        outline(&report, &Prose::of(&report), section).iter().map(|(_, speaks)| *speaks).collect()
    }

    #[test]
    fn a_topic_is_there_as_the_rules_read_it() {
        let (yes, no) = (true, false);
        assert_eq!(spoken("甲局", "overview", ""), [no; 5]);
        assert_eq!(spoken("甲局", "overview", "公开信息12条，办好网站。"), [yes, no, no, yes, no]);
        assert_eq!(spoken("宿迁市", "overview", "公开信息12条，开展考核。")[4..], [yes, yes, no, no]);
        assert_eq!(spoken("", "improvement", "公开不够及时。将加强学习。"), [yes, yes]);
        assert_eq!(spoken("", "improvement", "不断加强学习。"), [no, yes]);
        assert_eq!(
            spoken(
                "",
                "overview",
                "（一）主动公开\n（二）依申请公开\n\n（三）政府信息管理\n层层把关。\n（四）平台"
            ),
            [no, no, yes, no, no]
        );
        assert_eq!(spoken("", "other_matters", "无其他事项。"), [no]);
        assert_eq!(spoken("", "other_matters", "本年度未收取信息处理费。"), [yes]);
    }
}
