/** Whether this browser can draw a map: WebGL 2 is switched off on some machines. */
export function canDraw(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}
