/** The languages of booking pages and of transcripts: other sets than that of emails. */
import { LOCALES } from '../profile/languages';

const NAMES = new Map<string, string>([
	...LOCALES,
	['browser', "Visitor's Browser Language"],
	['de-CH', 'German (Switzerland)'],
	['fr-CA', 'French (Canada)'],
	['hi', 'Hindi'],
	['lt', 'Lithuanian'],
	['ms', 'Malay'],
	['multi', 'Several Languages'],
	['nl-BE', 'Dutch (Belgium)'],
	['sk-SK', 'Slovak'],
	['sl', 'Slovenian'],
	['zh-HK', 'Chinese (Hong Kong)'],
]);

const labelled = (codes: string) =>
	codes.split(' ').map((code): [string, string] => [code, NAMES.get(code) ?? code]);

export const PAGE_LANGUAGES = labelled(
	'browser ar az bg bn ca cs da de el en es es-419 et eu fi fr he hu it ja km ko nl no pl pt pt-BR ro ru sk-SK sr sv tr uk vi zh-CN zh-TW',
);

export const TRANSCRIPTION_LANGUAGES = labelled(
	'multi ar bg ca cs da de de-CH el es es-419 fi fr fr-CA he hi hr hu id it ja ko lt lv ms nl nl-BE no pl pt pt-BR ro ru sk sl sr sv th tr uk vi zh-HK',
);
