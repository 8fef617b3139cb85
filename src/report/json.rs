//! A value of a JSON file as it came: order kept, numbers exact.

/// The entries of an object, in the order of the file.
pub type Entries = Vec<(String, Json)>;

/// A JSON value. Two are equal where they are written the same but for blanks and escapes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, exactly as it is written.
    Number(String),
    /// Text.
    String(String),
    /// A list.
    Array(Vec<Json>),
    /// An object.
    Object(Entries),
}

impl Json {
    /// The value at a key; `None` where there is none or this is no object.
    pub fn get(&self, key: &str) -> Option<&Json> {
        let Json::Object(entries) = self else { return None };
        entries.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::String(text.to_owned())
    }
}
