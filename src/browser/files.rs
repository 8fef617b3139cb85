//! Files: reading one that somebody picked, and handing one over to be saved.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The whole content of a file.
///
/// # Errors
///
/// What the browser says when it cannot read the file: it was moved, or is locked.
pub async fn read(file: &Blob) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// A text as a file's content.
///
/// # Errors
///
/// What the browser says when it has no memory for it.
pub fn content(text: &str, media_type: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)
}

/// Hands a file to the browser to be saved under a name. Always a new file: nothing is written over.
///
/// # Errors
///
/// What the browser says when it makes no address for the content.
pub fn save(name: &str, content: &Blob) -> Result<(), JsValue> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return Err(JsValue::UNDEFINED);
    };
    let address = Url::create_object_url_with_blob(content)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The download has its own hold on the content once the click is over, but Firefox takes it a little later.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}
