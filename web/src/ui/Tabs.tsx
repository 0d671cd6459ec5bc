import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import css from './Tabs.module.css';

type TabsProps = {
  label: string;
  tabs: { key: string; label: ReactNode; panel: ReactNode }[];
  selected?: string;
  onSelect?: (key: string) => void;
};

/**
 * Parts of one form or page, one at a time. For views with an address of their own see LinkTabs.
 */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect?.(String(key))}>
      <TabList aria-label={label} className={css.list}>
        {tabs.map((tab) => (
          <Tab key={tab.key} id={tab.key} className={css.tab}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.key} id={tab.key} className={css.panel}>
          {tab.panel}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
