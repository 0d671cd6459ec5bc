-- French texts are set with the typographic apostrophe.
UPDATE tier SET label = replace(label::text, '''', '’')::jsonb, finances = replace(finances::text, '''', '’')::jsonb, gives = replace(gives::text, '''', '’')::jsonb;
UPDATE college SET label = replace(label::text, '''', '’')::jsonb;
UPDATE segment SET label = replace(label::text, '''', '’')::jsonb, motivation = replace(motivation::text, '''', '’')::jsonb;
UPDATE benefit SET label = replace(label::text, '''', '’')::jsonb;
