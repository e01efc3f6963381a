export const settings = {
  title: 'Settings',
  back: 'All settings',
  look: {
    title: 'Look',
    zoom: 'Size of everything on the screen: Ctrl + and Ctrl −; Ctrl 0 for normal.',
  },
  about: {
    title: 'About',
    version: 'Version',
    company: 'Company',
    address: 'Address of your phone',
  },
};
