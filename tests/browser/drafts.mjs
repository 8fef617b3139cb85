// What the tests of drafts know of the place where drafts lie.
import { existsSync } from 'node:fs';
import { eventually } from './journey.mjs';

// Chromium 80 lets nobody store anything where the disk of its profile is nearly full; this one is in memory.
if (existsSync('/dev/shm')) process.env.TMPDIR = '/dev/shm';

/** Waits until the draft has what is on the screen: the text that is stored for this sheet. */
export const settles = (visitor, words) =>
  eventually(() => visitor.see((words) => new Promise((resolve) => {
    const request = indexedDB.open('gongkai-gongkai');
    request.onupgradeneeded = () => request.transaction.abort(); // nothing is stored yet
    request.onerror = () => resolve(false);
    request.onsuccess = () => {
      const database = request.result;
      database.transaction('drafts').objectStore('drafts').getAll().onsuccess = ({ target }) => {
        database.close();
        resolve(target.result.some(({ text }) => words.every((word) => text.includes(word))));
      };
    };
  }), words), true, `${words} are stored`);
