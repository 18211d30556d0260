// Workflows store the values of resources and operations, so these never change or go away.
// The test only compares; `npm run stored-values` records new ones.
import { currentValues, lostValues, recordedValues } from './storedValues.mts';

test('no stored value is lost or renamed', () => expect(lostValues()).toEqual([]));

test('every stored value is recorded (npm run stored-values)', () => {
	const recorded = new Set(recordedValues());
	expect(currentValues().filter((value) => !recorded.has(value))).toEqual([]);
});

test('stored values are plain words', () => {
	for (const value of currentValues()) {
		expect(value).toMatch(/^calCom\w*\.[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/);
	}
});
