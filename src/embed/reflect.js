// A text property is its attribute: there is no second copy to fall out of step.

import { isNone } from './plain.js';

/** The properties that are texts. */
export const TEXTS = ['organization', 'year', 'edition', 'draft'];

const EDITIONS = ['2019', '2021'];

/** Gives a class of elements the properties. */
export function reflect(prototype) {
  for (const name of TEXTS) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = this.getAttribute(name) || '';
        return name === 'edition' && !EDITIONS.includes(value) ? '' : value;
      },
      set(value) {
        if (isNone(value)) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
}
