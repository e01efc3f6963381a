/**
 * Russian emergency numbers: fire 01/101, police 02/102, ambulance 03/103, gas 04/104, all of them 112. Nobody
 * may be kept from dialling them.
 */
export const EMERGENCY_NUMBERS: ReadonlySet<string> = new Set([
  '01',
  '02',
  '03',
  '04',
  '101',
  '102',
  '103',
  '104',
  '112',
]);

/**
 * Short numbers that no employee may have. Offices do count their people from 101, and a colleague comes before
 * the fire brigade there; 01 to 04 and 112 always stay free for it.
 */
export const RESERVED_EXTENSIONS: ReadonlySet<string> = new Set(['112']);
