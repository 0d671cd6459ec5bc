type Tile = { z: number; x: number; y: number; data: Uint8Array };
export function pack(tiles: Tile[], metadata: object, box: number[]): Uint8Array;
export function idOf(z: number, x: number, y: number): number;
