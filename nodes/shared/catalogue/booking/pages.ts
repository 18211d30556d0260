/** How lists of bookings are read by pages that are skipped: servers of 2025 have no other. */
import { bookingOrder } from '../../api/listOrder';
import { skipPages } from '../../api/pagination';

/** In an order without equals, where there are more than one page of them. */
export const bookingPages = { ...skipPages(250), order: bookingOrder };
