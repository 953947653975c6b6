const units = { D: 86_400, H: 3_600, M: 60, S: 1 };

/** Seconds of an ISO 8601 duration without years and months (`PT10M`, `P7D`); undefined for anything else. */
export function readDuration(text: string): number | undefined {
  const parts = /^P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (parts === null) return undefined;
  const [, days, hours, minutes, seconds] = parts.map((part) => Number(part ?? 0)) as [number, number, number, number, number];
  return days * units.D + hours * units.H + minutes * units.M + seconds;
}
