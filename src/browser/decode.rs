//! Decoding text by the tables that every browser has.

use web_sys::{TextDecoder, TextDecoderOptions};

/// GB18030 as text, which takes in GBK and GB2312; `None` where the bytes are not written so.
pub fn gb18030(bytes: &[u8]) -> Option<String> {
    let options = TextDecoderOptions::new();
    // Otherwise what cannot be read would silently become question marks.
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options("gb18030", &options).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}
