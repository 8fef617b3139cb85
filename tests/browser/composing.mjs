// An input method at work: it composes a word, has keys of its own while it does, and commits what was chosen.

const held = { Enter: 13, Escape: 27, Home: 36, ArrowLeft: 37, ArrowRight: 39, ArrowDown: 40 };

/** What somebody does with an input method, as `{compose(text), press(key), commit(text)}`. */
export async function inputMethod(visitor, { name }) {
  if (name === 'Chromium') return ofChromium(await visitor.page.createCDPSession());
  if (name === 'Firefox') return ofFirefox(visitor.page.browser().connection);
  return asEvents(visitor);
}

const ofChromium = (client) => ({
  compose: (text) => client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
  async press(key) {
    await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 });
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: 229 });
  },
  commit: (text) => client.send('Input.insertText', { text }),
});

/** By Firefox's own processor of input, which its driver reaches in the window around the page. */
async function ofFirefox(connection) {
  const { result: { contexts } } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { context } = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  const run = async (expression) => {
    const { result } = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: false });
    if (result.type !== 'success') throw new Error(result.exceptionDetails.text);
  };
  await run(`{
    window.method = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
    if (!method.beginInputTransactionForTests(window)) throw new Error("no input");
  }`);
  return {
    compose: (text) => run(`{
      const text = ${JSON.stringify(text)};
      method.setPendingCompositionString(text);
      method.appendClauseToPendingComposition(text.length, method.ATTR_RAW_CLAUSE);
      method.setCaretInPendingComposition(text.length);
      method.flushPendingComposition();
    }`),
    press: (key) => run(`{
      const event = new KeyboardEvent("", { key: "${key}", code: "${key}", keyCode: ${held[key]} });
      method.keydown(event);
      method.keyup(event);
    }`),
    commit: (text) => run(`method.commitCompositionWith(${JSON.stringify(text)})`),
  };
}

/** The drivers of Chromium 80 to 92 compose nothing: the events are given as they come. */
function asEvents(visitor) {
  const give = (kind, type, more) => visitor.see((kind, type, more) => {
    const event = { bubbles: true, composed: true, cancelable: true, ...more };
    return focused().dispatchEvent(new window[kind](type, event));
  }, kind, type, more);
  const write = async (text) => {
    await visitor.see((text) => (focused().value = text), text);
    await give('InputEvent', 'input', { isComposing: true });
  };
  let isComposing = false;
  return {
    async compose(text) {
      if (!isComposing) await give('CompositionEvent', 'compositionstart');
      isComposing = true;
      await write(text);
    },
    press: (key) => give('KeyboardEvent', 'keydown', { key, keyCode: 229, isComposing: true }),
    async commit(text) {
      await write(text);
      await give('CompositionEvent', 'compositionend', { data: text });
      isComposing = false;
    },
  };
}
