/** How many rows a list gives: what people choose in the form and models write into it. */
import type { IExecuteFunctions } from 'n8n-workflow';

import { cutBlanks, isNothing } from '../fields/nothing';
import { toNumber } from '../fields/number';
import { quoted } from '../fields/quoted';
import { isTool } from './caller';
import { formChecks, readSwitch } from './formChecks';
import { limitProperty, returnAllProperty } from './listFields';

/** Infinity stands for all. What is no count is refused; a model that gives none means the usual one. */
export function readLimit(context: IExecuteFunctions, itemIndex: number): number {
	if (readSwitch(context, returnAllProperty, itemIndex)) return Infinity;
	const usual = limitProperty.default as number;
	const given = context.getNodeParameter('limit', itemIndex, usual) as unknown;
	if (isTool(context) && isNothing(given, 'answer')) return usual;
	if (typeof given === 'string' && cutBlanks(given).toLowerCase() === 'all') return Infinity;
	const checks = formChecks(context, itemIndex);
	const refuse = () =>
		checks.refuse(
			`'Limit' must be a whole number of 1 or more, but it is ${quoted(given)}`,
			"For all results, turn on 'Return All'",
		);
	return toNumber(given, 'Limit', { min: 1 }, { ...checks, refuse });
}
