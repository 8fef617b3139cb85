// Storage that does not answer. A browser may leave a question without any event for as long as it likes: while another
// page holds the storage, or its own files are in disorder.

/**
 * How long a page that could come to life waits for a draft before it does without. Storage that never answers is rare;
 * one that takes seconds, as after a crash on a slow machine, is not, and a draft that comes too late is only offered.
 */
export const LOOK_TIME = 4000;

/** How long anything else is waited for that the storage was asked. */
export const WORK_TIME = 3000;

/** How long what could be seen waits for its styles. */
export const SHEET_TIME = 1500;

/** What a promise gives; where it has given nothing in so many milliseconds, a TimeoutError. */
export function inTime(promise, time) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(Object.assign(new Error('no answer'), { name: 'TimeoutError' })), time);
    const ending = (end) => (value) => {
      clearTimeout(timer);
      end(value);
    };
    promise.then(ending(resolve), ending(reject));
  });
}
