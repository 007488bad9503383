// A city's own values. az deployment group create --resource-group … --parameters main.bicepparam
using 'main.bicep'

param registryName = 'tertialbotstad'
param image = 'tertialbot:0.1.0'
param coordinatorContact = 'samordnare@stad.example'
param coordinators = ['samordnare@stad.example']
param alertEmail = 'drift@stad.example'
