// Storage that does not answer. A browser may leave a question without any event for as long as it likes: while another
// page holds the storage, or its own files are in disorder.

/**
 * How long a page that could come to life waits for a draft before it does without, and how long for anything else that
 * it has asked. A browser that has just been started on a slow machine takes a second.
 */
export const LOOK_TIME = 1500;
export const WORK_TIME = 3000;

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
