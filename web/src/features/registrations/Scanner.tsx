import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import css from './Registrations.module.css';

type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> };
type DetectorClass = new (options: { formats: string[] }) => Detector;

const EVERY_MS = 250;
/** The same code held to the camera counts once in this time. */
const AGAIN_MS = 4000;

const detectorClass = () =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector ?? null;

/** Reads codes with the camera where the browser can; else says so, and codes are typed. */
export function Scanner({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation('registrations');
  const [on, setOn] = useState(false);
  const [refused, setRefused] = useState(false);
  if (!detectorClass()) return <p className={css.hint}>{t('scan.cannot')}</p>;
  return (
    <div className={css.scanner}>
      <Button onClick={() => setOn(!on)} aria-pressed={on}>
        {t(on ? 'registrations:scan.stop' : 'registrations:scan.start')}
      </Button>
      {refused && <p role="alert">{t('scan.refused')}</p>}
      {on && (
        <Camera
          onCode={onCode}
          onRefused={() => {
            setRefused(true);
            setOn(false);
          }}
        />
      )}
    </div>
  );
}

type CameraProps = { onCode: (code: string) => void; onRefused: () => void };

function Camera({ onCode, onRefused }: CameraProps) {
  const { t } = useTranslation('registrations');
  const video = useRef<HTMLVideoElement>(null);
  const heard = useRef({ onCode, onRefused });
  useEffect(() => {
    heard.current = { onCode, onRefused };
  });
  useEffect(() => {
    const BarcodeDetector = detectorClass();
    if (!BarcodeDetector) return;
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    const seen = new Map<string, number>();
    let stream: MediaStream | null = null;
    let ended = false;
    const look = async () => {
      if (!video.current || video.current.readyState < 2) return;
      // A frame that cannot be read is followed by the next one.
      const codes = await detector.detect(video.current).catch(() => []);
      for (const { rawValue } of codes) {
        const before = seen.get(rawValue) ?? 0;
        if (Date.now() - before > AGAIN_MS) heard.current.onCode(rawValue);
        seen.set(rawValue, Date.now());
      }
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then((opened) => {
        stream = opened;
        if (ended) opened.getTracks().forEach((track) => track.stop());
        else if (video.current) video.current.srcObject = opened;
      })
      .catch(() => heard.current.onRefused());
    return () => {
      ended = true;
      clearInterval(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return <video ref={video} autoPlay muted playsInline aria-label={t('scan.camera')} />;
}
