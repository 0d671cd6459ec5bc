import { Button } from '@/ui/Button';
import { PageTitle } from '@/ui/PageTitle';

/** The kit at a glance, in development only. Not translated: nobody but its makers sees it. */
export function GalleryPage() {
  return (
    <>
      <PageTitle>Le kit</PageTitle>
      <Button variant="primary">Publier</Button>
    </>
  );
}
