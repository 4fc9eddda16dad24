/** Extreme zones: half hours, both sides of the date line, 14 hours ahead, 11 behind. */
export const zones = [
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
] as const;

/**
 * Runs the same work in each time zone, and returns one result per zone. Throws when the zone did not take effect,
 * since a test that runs six times in one zone proves nothing.
 */
export function inEachZone<T>(work: (zone: (typeof zones)[number]) => T): T[] {
  const before = process.env['TZ'];
  try {
    return zones.map((zone) => {
      process.env['TZ'] = zone;
      const seen = new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
      const local = new Date(Date.UTC(2026, 5, 10, 12)).getTimezoneOffset();
      if (local !== offsets[zone]) throw new Error(`The zone ${zone} did not take effect: ${seen}, ${local}`);
      return work(zone);
    });
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

/** Minutes behind UTC on 10 June 2026. */
const offsets: Readonly<Record<(typeof zones)[number], number>> = {
  UTC: 0,
  'Europe/Berlin': -120,
  'America/St_Johns': 150,
  'Asia/Kolkata': -330,
  'Pacific/Kiritimati': -840,
  'Pacific/Pago_Pago': 660,
};
