// The other tabs with the same drafts: what they have on their screens, and what they have stored.

/** How long they have to say that they still hold what they held. */
const ANSWER_TIME = 300;

export class Tabs {
  /** `own` answers which draft is on the screen here; `hear` is told what another tab has done. */
  constructor(name, me, own, hear) {
    this.elsewhere = new Set(); // the drafts on the screens of others, as far as they answered the last time
    this._name = `gongkai-${name}`;
    this._me = me;
    this._own = own;
    this._hear = hear;
    this._channel = null;
    this._heard = () => {};
  }

  listen() {
    try {
      this._channel = new BroadcastChannel(this._name);
    } catch (error) {
      // Old browsers have none, and Firefox none where it lets nobody store anything. What is stored is guarded all the
      // same: no tab writes over what it has not seen.
      return;
    }
    this._channel.onmessage = ({ data }) => this._receive(data);
  }

  rest() {
    if (this._channel) this._channel.close();
    this._channel = null;
  }

  say(message) {
    if (this._channel) this._channel.postMessage({ ...message, from: this._me });
  }

  /** Asks whether other sittings still have what they had; the answer are those who are gone without a word. */
  async ask(holds) {
    this.elsewhere.clear();
    const silent = new Set(holds.map(({ id }) => id).filter((id) => id !== this._me));
    if (!this._channel || !silent.size) return [];
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, ANSWER_TIME);
      this._heard = (sitting) => {
        silent.delete(sitting);
        if (silent.size) return;
        clearTimeout(timer);
        resolve();
      };
      this.say({ asks: true });
    });
    return [...silent];
  }

  _receive({ asks, holds, from, ...done }) {
    if (from === this._me) return;
    const own = asks && this._own();
    if (own) this.say({ holds: own });
    else if (holds) {
      this.elsewhere.add(holds);
      this._heard(from);
    } else if (!asks) this._hear(done);
  }
}
