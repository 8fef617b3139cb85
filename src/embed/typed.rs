//! What somebody typed into a page that was printed with the widget in it, before the widget was there.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

use crate::{
    report::Field,
    session::{Action, Session},
    ui::field_of,
};

/// The fields typed in, each with its text.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Typed(Vec<(Element, String)>);

/// Collects what is typed in the fields under an element.
#[wasm_bindgen]
#[must_use]
pub fn typed(printed: &Element) -> Typed {
    let Ok(fields) = printed.query_selector_all("input,textarea") else { return Typed(Vec::new()) };
    let fields =
        (0..fields.length()).filter_map(|position| fields.item(position)?.dyn_into::<Element>().ok());
    let filled = fields.filter_map(|field| {
        let text = match field.dyn_ref::<HtmlInputElement>() {
            Some(input) => input.value(),
            None => field.dyn_ref().map(HtmlTextAreaElement::value)?,
        };
        (!text.is_empty()).then_some((field, text))
    });
    Typed(filled.collect())
}

#[wasm_bindgen]
impl Typed {
    /// How many fields there are.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn length(&self) -> u32 {
        self.0.len() as u32
    }
}

impl Typed {
    /// The session with all of it.
    pub(super) fn into_session(self, session: Session) -> Session {
        let fields: Vec<(Field, String)> = self
            .0
            .into_iter()
            .filter_map(|(element, text)| Some((field_of(&session, &element)?, text)))
            .collect();
        fields
            .into_iter()
            .fold(session, |session, (field, text)| session.reduce(Action::Write(field, text.into())))
    }
}
