interface FileSampleProps {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly className?: string | undefined;
}

/** The first rows of a file: its own headings and values, whatever the language of the window. */
export function FileSample({ headings, rows, className }: FileSampleProps) {
  return (
    <table translate="no" className={className}>
      <thead>
        <tr>
          {headings.map((heading, column) => (
            <th key={`${column}:${heading}`} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // A row of a file has no other key.
          <tr key={index}>
            {headings.map((heading, column) => (
              <td key={`${column}:${heading}`} title={row[column]}>
                {row[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
