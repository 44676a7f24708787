import { atDoor } from '../../libs/ticketing/src/scans/door-member.js';
import { ScanLane } from '../../libs/ticketing/src/scans/scan-lane.js';
import { ScanStore } from '../../libs/ticketing/src/scans/scan.store.js';
import type { Boxoffice } from './boxoffice.js';

/** Meanwhile scans do not share a call: as if each came to a process of its own, where nothing but the database keeps them apart. */
export async function scannedAlone<T>(box: Boxoffice, act: () => Promise<T>): Promise<T> {
  const store = box.app.get(ScanStore, { strict: false });
  const spy = jest
    .spyOn(box.app.get(ScanLane, { strict: false }), 'record')
    .mockImplementation((member, scan, code) => store.record({ ...scan, ...code, ...atDoor(member) }));
  try {
    return await act();
  } finally {
    spy.mockRestore();
  }
}
