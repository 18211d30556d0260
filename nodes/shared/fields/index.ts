/** The vocabulary in which operations are written. */
export { choice, choices } from './choice';
export type { Option } from './choice';
export { compoundLocator } from './compoundLocator';
export { dateTime } from './dateTime';
export type { Field } from './field';
export { boolean } from './boolean';
export { form } from './form';
export { additionalFields, filters, group, nested, updateFields } from './group';
export { json } from './json';
export { list } from './list';
export { locator } from './locator';
export { locators } from './locators';
export { locatorOrText } from './locatorOrText';
export { number } from './number';
export { rows } from './rows';
export { text } from './text';
export { variant } from './variant';
