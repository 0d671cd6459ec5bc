import { useEffect, useState } from 'react';
import css from './MapView.module.css';
import { WORLD, type Size, type View } from './plane';
import { tileAt, type Tiles as TileServer } from './tiles';

type Shapes = { land: string; borders: string; world: string };

let shapes: Shapes | null = null;

function useShapes(): Shapes | null {
  const [loaded, setLoaded] = useState(shapes);
  useEffect(() => {
    if (shapes) return;
    let wanted = true;
    void import('./europe.json').then((file) => {
      shapes = file.default;
      if (wanted) setLoaded(shapes);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return loaded;
}

type BasemapProps = {
  view: View;
  size: Size;
  /** Drawn over the land shipped with the site, which stays visible where a tile is missing. */
  tiles: TileServer | null;
};

/** Land and borders under the points. */
export function Basemap({ view, size, tiles }: BasemapProps) {
  const { x, y, scale } = view;
  const { width, height } = size;
  return (
    <svg className={css.base} width={width} height={height} aria-hidden>
      <g
        transform={`translate(${width / 2 - x * scale} ${height / 2 - y * scale}) scale(${scale})`}
      >
        <Land />
        {tiles && <Tiles server={tiles} view={view} size={size} />}
      </g>
    </svg>
  );
}

function Land() {
  const drawn = useShapes();
  if (!drawn) return null;
  return (
    <>
      <path d={drawn.world} className={css.land} />
      <path d={drawn.land} className={css.land} />
      <path d={drawn.borders} className={css.borders} />
    </>
  );
}

function Tiles({ server, view, size }: { server: TileServer; view: View; size: Size }) {
  const zoom = Math.max(0, Math.min(19, Math.round(Math.log2((view.scale * WORLD) / 256))));
  const count = 2 ** zoom;
  const side = WORLD / count;
  const range = (middle: number, length: number) => {
    const half = length / 2 / view.scale;
    const first = Math.max(0, Math.floor((middle - half) / side));
    const last = Math.min(count - 1, Math.floor((middle + half) / side));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  };
  // Slightly wider than its place: browsers draw a seam between images that only touch.
  const drawn = side + 0.5 / view.scale;
  return range(view.y, size.height)
    .flatMap((row) => range(view.x, size.width).map((column) => tileAt(server, zoom, column, row)))
    .map(({ key, href, column, row }) => (
      <Tile key={key} href={href} x={column * side} y={row * side} side={drawn} />
    ));
}

type TileProps = { href: string; x: number; y: number; side: number };

/** A tile; when it cannot be loaded, the land below stays visible. */
function Tile({ href, x, y, side }: TileProps) {
  const [missing, setMissing] = useState(false);
  if (missing) return null;
  return (
    <image href={href} x={x} y={y} width={side} height={side} onError={() => setMissing(true)} />
  );
}
