// What the trigger was delivered in runs over real servers, by their edition.
import calCom2025 from '../../../../recordings/deliveries/calCom2025.json';
import calDiy from '../../../../recordings/deliveries/calDiy.json';
import type { KeptDelivery } from '../../../../real/trigger/report.mts';

export const heardOf = { calCom2025, calDiy } as unknown as Record<
	'calCom2025' | 'calDiy',
	KeptDelivery[]
>;
